// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useState } from 'react';
import type { ProductImage } from '../../api/shop';
import { useBuyTexts } from '../../i18n/buyTexts';
import { Picture } from '../../shop/Picture';

const pictureSize = 960;
const thumbnailSize = 72;

/** One picture large, all of them small beside it. */
export function Gallery({ images, title }: { images: readonly ProductImage[]; title: string }) {
  const b = useBuyTexts();
  const [shown, setShown] = useState(0);
  const image = images[shown] ?? images[0];
  return (
    <div className={images.length > 1 ? 'gallery' : 'gallery gallery-single'} role="group" aria-label={b.pictures}>
      <div className="gallery-main">
        <Picture url={image?.url} alt={image?.alt ?? title} size={pictureSize} />
        {image === undefined && <span className="visually-hidden">{b.noPicture}</span>}
      </div>
      {images.length > 1 && (
        <div className="thumbnails">
          {images.map((one, index) => (
            <button
              key={one.id}
              type="button"
              aria-label={`${b.picture(index + 1)}: ${one.alt}`}
              aria-pressed={index === shown}
              onClick={() => setShown(index)}
            >
              <Picture url={one.thumbnail || one.url} size={thumbnailSize} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
