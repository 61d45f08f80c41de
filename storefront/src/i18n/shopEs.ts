// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { shopEn } from './shopEn';

export const shopEs: typeof shopEn = {
  search: 'Buscar en la tienda',
  searchPlaceholder: 'Busca lámparas, teteras, sierras',
  searchClear: 'Borrar la búsqueda',
  searchAll: (words) => `Ver todo lo que hay para «${words}»`,
  searchNone: (words) => `No hay nada para «${words}»`,
  searchFound: (products) => (products === 1 ? '1 sugerencia' : `${products} sugerencias`),
  searchTitle: 'Buscar',
  searchTitleFor: (words) => `Buscar: ${words}`,

  account: 'Cuenta',
  signIn: 'Entrar',
  cart: 'Carrito',
  cartLabel: (pieces) =>
    pieces === 0 ? 'Carrito, vacío' : pieces === 1 ? 'Carrito, 1 artículo' : `Carrito, ${pieces} artículos`,
  backToCart: 'Volver al carrito',
  findOrder: 'Encontrar un pedido',
  youAreHere: 'Estás aquí',
  homeCrumb: 'Inicio',

  filters: 'Filtros',
  filtersActive: (active) => (active === 1 ? '1 activo' : `${active} activos`),
  closeFilters: 'Cerrar filtros',
  category: 'Categoría',
  everything: 'Todo',
  price: (sign) => `Precio, ${sign}`,
  from: 'Desde',
  to: 'Hasta',
  toWord: 'a',
  inStockOnly: 'Solo disponible',
  inStock: 'Disponible',
  priceFrom: (price) => `Desde ${price}`,
  priceUpTo: (price) => `Hasta ${price}`,
  priceBetween: (least, most) => `De ${least} a ${most}`,
  removeFilter: (filter) => `Quitar filtro: ${filter}`,
  clear: 'Quitar todo',
  clearFilters: 'Quitar los filtros',
  showProducts: (products) =>
    products === 0 ? 'Nada coincide' : products === 1 ? 'Ver 1 producto' : `Ver ${products} productos`,
  showCounting: 'Ver productos',

  products: 'Productos',
  productCount: (products, isEstimate) =>
    `${isEstimate ? 'Unos ' : ''}${products === 1 ? '1 producto' : `${products} productos`}`,
  sort: 'Orden',
  sorts: {
    relevance: 'Lo que mejor encaja',
    newest: 'Lo más nuevo',
    price: 'Lo más barato',
    '-price': 'Lo más caro',
    title: 'Por nombre',
  },
  showMore: (products) => `Ver ${products} más`,
  shownOf: (shown, products) => `${shown} de ${products}`,
  loading: 'Cargando productos',
  nothingTitle: 'Nada coincide',
  nothingFiltered: 'Ningún producto cumple todos estos filtros. Quita alguno o amplía el precio.',
  nothingHere: 'Esta estantería todavía está vacía.',
  nothingFound: (words) => `Ningún producto se llama nada parecido a «${words}». Quizá la tienda sepa la respuesta.`,
  askShop: 'Preguntar a la tienda',
  seeEverything: 'Ver todo',
  listFailedTitle: 'Las estanterías no responden',
  listFailed: 'La tienda no ha respondido. Tus filtros siguen ahí.',

  priceFromLabel: (price) => `desde ${price}`,
  insteadOf: 'En lugar de',
  colours: (names) => `Colores: ${names}`,
  onlyLeft: (pieces) => (pieces === 1 ? 'Queda 1' : `Quedan ${pieces}`),
  soldOut: 'Agotado',
};
