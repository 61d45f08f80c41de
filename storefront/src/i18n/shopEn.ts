// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shop's frame and its lists of products, in English. shopEs.ts has the same names.

export const shopEn = {
  search: 'Search the shop',
  searchPlaceholder: 'Search lamps, kettles, tools',
  searchClear: 'Clear the search',
  searchAll: (words: string) => `See everything for “${words}”`,
  searchNone: (words: string) => `Nothing found for “${words}”`,
  searchFound: (products: number) => (products === 1 ? '1 suggestion' : `${products} suggestions`),
  searchTitle: 'Search',
  searchTitleFor: (words: string) => `Search: ${words}`,

  account: 'Account',
  signIn: 'Sign in',
  cart: 'Cart',
  cartLabel: (pieces: number) =>
    pieces === 0 ? 'Cart, empty' : pieces === 1 ? 'Cart, 1 item' : `Cart, ${pieces} items`,
  backToCart: 'Back to cart',
  findOrder: 'Find an order',
  youAreHere: 'You are here',
  homeCrumb: 'Home',

  filters: 'Filters',
  filtersActive: (active: number) => `${active} active`,
  closeFilters: 'Close filters',
  category: 'Category',
  everything: 'Everything',
  price: (sign: string) => `Price, ${sign}`,
  from: 'From',
  to: 'To',
  toWord: 'to',
  inStockOnly: 'In stock only',
  inStock: 'In stock',
  priceFrom: (price: string) => `From ${price}`,
  priceUpTo: (price: string) => `Up to ${price}`,
  priceBetween: (least: string, most: string) => `${least} to ${most}`,
  removeFilter: (filter: string) => `Remove filter: ${filter}`,
  clear: 'Clear',
  clearFilters: 'Clear filters',
  showProducts: (products: number) =>
    products === 0 ? 'Nothing matches' : products === 1 ? 'Show 1 product' : `Show ${products} products`,
  showCounting: 'Show products',

  products: 'Products',
  productCount: (products: number, isEstimate: boolean) =>
    `${isEstimate ? 'About ' : ''}${products === 1 ? '1 product' : `${products} products`}`,
  sort: 'Sort',
  sorts: {
    relevance: 'Best match',
    newest: 'Newest first',
    price: 'Cheapest first',
    '-price': 'Dearest first',
    title: 'By name',
  },
  showMore: (products: number) => `Show ${products} more`,
  shownOf: (shown: number, products: number) => `${shown} of ${products}`,
  loading: 'Loading products',
  nothingTitle: 'Nothing matches',
  nothingFiltered: 'No product fits all of these filters. Try fewer of them, or a wider price.',
  nothingHere: 'There is nothing on this shelf yet.',
  nothingFound: (words: string) => `No product is called anything like “${words}”. The shop may still know an answer.`,
  askShop: 'Ask the shop',
  seeEverything: 'See everything',
  listFailedTitle: 'The shelves do not answer',
  listFailed: 'The shop did not answer just now. Your filters are kept.',

  priceFromLabel: (price: string) => `from ${price}`,
  insteadOf: 'Instead of',
  colours: (names: string) => `Colours: ${names}`,
  onlyLeft: (pieces: number) => `Only ${pieces} left`,
  soldOut: 'Sold out',
};
