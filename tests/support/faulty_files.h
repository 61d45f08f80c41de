// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace test {

/// While it lives, every SQLite file that is opened goes through a layer that can fail. Thread-safe.
class FaultyFiles {
public:
    FaultyFiles();
    ~FaultyFiles();
    FaultyFiles(const FaultyFiles &) = delete;
    FaultyFiles &operator=(const FaultyFiles &) = delete;

    /// The next `count` syncs answer with an I/O error and do nothing.
    static void failSyncs(int count);
    /// Writes answer that the disk is full, until told otherwise.
    static void setDiskFull(bool full);
    /// Syncs of logs and databases that were done or failed so far.
    [[nodiscard]] static int syncs();
};

}  // namespace test
