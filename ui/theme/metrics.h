// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Measures in device-independent pixels at a text size of 100 %. What holds text grows with Theme::scaled().
namespace theme::metrics {

inline constexpr int grid = 4;
inline constexpr int gap = 8;
inline constexpr int cardGap = 12;
inline constexpr int edge = 16;
inline constexpr int radius = 6;
inline constexpr int bubbleRadius = 10;
inline constexpr int smallRadius = 4;
inline constexpr int line = 1;
inline constexpr int focusRing = 2;
inline constexpr int selectionBar = 3;

inline constexpr int iconSize = 16;
inline constexpr int railIconSize = 20;
inline constexpr int chipIconSize = 12;

inline constexpr int railWidth = 72;
inline constexpr int railItemWidth = 64;
inline constexpr int railItemHeight = 56;
inline constexpr int topBarHeight = 48;
inline constexpr int paneHeadHeight = 52;
inline constexpr int innerHeadHeight = 44;
inline constexpr int toolRowHeight = 44;
inline constexpr int tabRowHeight = 36;
inline constexpr int statusBarHeight = 24;
inline constexpr int stripHeight = 36;
inline constexpr int ownerBarHeight = 44;

inline constexpr int listWidth = 320;
inline constexpr int listMinimumWidth = 280;
inline constexpr int listMaximumWidth = 400;
inline constexpr int threadMinimumWidth = 480;
inline constexpr int contextWidth = 344;
inline constexpr int contextMinimumWidth = 280;
inline constexpr int contextMaximumWidth = 420;
inline constexpr int contextFoldsUnderWidth = 1280;
inline constexpr int windowMinimumWidth = 1100;
inline constexpr int windowMinimumHeight = 700;
inline constexpr int windowWidth = 1440;
inline constexpr int windowHeight = 900;

inline constexpr int rowHeight = 52;
inline constexpr int sectionHeight = 28;
inline constexpr int avatarSize = 32;
inline constexpr int smallAvatarSize = 24;
inline constexpr int largeAvatarSize = 40;
inline constexpr int avatarBadgeSize = 16;
inline constexpr int bubbleMaximumWidth = 560;
inline constexpr int bubblePaddingX = 12;
inline constexpr int bubblePaddingY = 8;
inline constexpr int citationHeight = 24;
inline constexpr int chipHeight = 20;
inline constexpr int chipPadding = 7;
inline constexpr int counterHeight = 16;
inline constexpr int counterMinimumWidth = 18;
inline constexpr int buttonHeight = 28;
inline constexpr int largeControlHeight = 36;
inline constexpr int tableHeadHeight = 32;
inline constexpr int tableRowHeight = 32;
inline constexpr int menuItemHeight = 28;
inline constexpr int composerMinimumHeight = 36;
inline constexpr int composerMaximumHeight = 160;
inline constexpr int toastWidth = 300;
inline constexpr int toastMaximumWidth = 640;
inline constexpr int toastHeight = 40;
inline constexpr int emptyStateWidth = 400;
inline constexpr int dialogWidth = 400;
inline constexpr int progressBarHeight = 4;
inline constexpr int jobBarHeight = 6;

inline constexpr int motionMilliseconds = 150;
inline constexpr int toastMilliseconds = 6000;

}  // namespace theme::metrics
