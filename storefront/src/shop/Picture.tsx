// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Icon } from '../icons/Icon';

interface PictureProps {
  url: string | null | undefined;
  /** Empty beside the thing's own name. */
  alt?: string;
  /** Of the square, in pixels, as it is laid out before the picture comes. */
  size: number;
  isLazy?: boolean;
}

/** A square picture; without one, a plain ground of the same size. */
export function Picture({ url, alt = '', size, isLazy = false }: PictureProps) {
  if (!url)
    return (
      <span className="no-picture">
        <Icon name="image" size={24} />
      </span>
    );
  return (
    <img
      src={url}
      alt={alt}
      width={size}
      height={size}
      loading={isLazy ? 'lazy' : 'eager'}
      decoding={isLazy ? 'async' : 'auto'}
    />
  );
}
