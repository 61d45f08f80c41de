// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shapes of products, carts, orders and accounts, by the names of the server's OpenAPI document.

import type { components } from './schema';

type Schemas = components['schemas'];
/** Members that the document lets a server leave out, for ones of before; this page comes from the server it asks. */
type With<T, Members extends keyof T> = Omit<T, Members> & Required<Pick<T, Members>>;

export type Money = Schemas['Money'];
export type ProductStatus = Product['status'];
export type StockState = ProductSummary['stock'];
export type OptionValue = Schemas['OptionValue'];
export type ProductOption = Schemas['ProductOption'];
export type ProductImage = Required<Schemas['ProductImage']>;
export type ProductVariant = Schemas['ProductVariant'];
export type Product = Omit<Schemas['Product'], 'images'> & { images: ProductImage[] };
export type ProductSummary = Omit<With<Schemas['ProductSummary'], 'options'>, 'image'> & { image?: ProductImage };
export type FacetValue = Schemas['FacetValue'];
export type Facet = Schemas['Facet'];
export type ProductList = Omit<With<Schemas['ProductList'], 'facets' | 'countIsEstimate'>, 'items'> & {
  items: ProductSummary[];
};
export type Category = Schemas['Category'];
export type CategoryList = Schemas['CategoryList'];
export type Address = Schemas['Address'];
export type CartWarningKind = CartWarning['kind'];
export type CartWarning = Schemas['CartWarning'];
export type CartLine = Schemas['CartLine'];
export type ShippingOption = Schemas['ShippingOption'];
export type PaymentOption = Schemas['PaymentOption'];
export type Totals = Schemas['Totals'];
export type Cart = With<Schemas['Cart'], 'warnings'>;
export type PatchCart = Schemas['PatchCart'];
export type PlaceOrder = Schemas['PlaceOrder'];
export type OrderStatus = Order['status'];
export type PaymentStatus = Order['paymentStatus'];
export type FulfilmentStatus = Order['fulfilmentStatus'];
export type ReturnStatus = Order['returnStatus'];
export type OrderLine = Schemas['OrderLine'];
export type OrderAction = Schemas['OrderAction'];
export type LineQuantity = Schemas['LineQuantity'];
export type Parcel = Schemas['Parcel'];
export type RefundInfo = Schemas['RefundInfo'];
export type Order = With<Schemas['Order'], 'actions' | 'timeline' | 'parcels' | 'payments' | 'refunds' | 'returns'>;
export type OrderSummary = Schemas['OrderSummary'];
export type OrderList = With<Schemas['OrderList'], 'count' | 'countIsEstimate'>;
export type LookUpOrder = Schemas['LookUpOrder'];
export type OrderReason = Schemas['OrderReason'];
export type User = With<Schemas['User'], 'name'>;
export type TokenPair = Omit<Schemas['TokenPair'], 'user'> & { user: User };
export type RegisterRequest = Schemas['RegisterRequest'];
