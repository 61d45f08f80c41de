// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_files.h"

#include <atomic>
#include <sqlite3.h>

namespace test {
namespace {

std::atomic<int> syncsToFail{0};
std::atomic<int> syncCount{0};
std::atomic<bool> diskFull{false};
sqlite3_vfs *realVfs = nullptr;

/// The file of the layer; the real one lies behind it in memory.
struct LayerFile {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<LayerFile *>(file)->real(); }
const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return realOf(file)->pMethods; }

int closeFile(sqlite3_file *file) { return methodsOf(file)->xClose(realOf(file)); }
int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 at) { return methodsOf(file)->xRead(realOf(file), to, amount, at); }

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 at)
{
    return diskFull ? SQLITE_FULL : methodsOf(file)->xWrite(realOf(file), from, amount, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size) { return methodsOf(file)->xTruncate(realOf(file), size); }

int syncFile(sqlite3_file *file, int flags)
{
    ++syncCount;
    for (int left = syncsToFail; left > 0;)
        if (syncsToFail.compare_exchange_weak(left, left - 1))
            return SQLITE_IOERR_FSYNC;
    return methodsOf(file)->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return methodsOf(file)->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file *file, int level) { return methodsOf(file)->xLock(realOf(file), level); }
int unlockFile(sqlite3_file *file, int level) { return methodsOf(file)->xUnlock(realOf(file), level); }
int checkReserved(sqlite3_file *file, int *out) { return methodsOf(file)->xCheckReservedLock(realOf(file), out); }
int fileControl(sqlite3_file *file, int what, void *argument) { return methodsOf(file)->xFileControl(realOf(file), what, argument); }
int sectorSize(sqlite3_file *file) { return methodsOf(file)->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file *file) { return methodsOf(file)->xDeviceCharacteristics(realOf(file)); }
int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
    return methodsOf(file)->xShmMap(realOf(file), region, size, extend, to);
}
int lockShared(sqlite3_file *file, int at, int count, int flags) { return methodsOf(file)->xShmLock(realOf(file), at, count, flags); }
void barrier(sqlite3_file *file) { methodsOf(file)->xShmBarrier(realOf(file)); }
int unmapShared(sqlite3_file *file, int remove) { return methodsOf(file)->xShmUnmap(realOf(file), remove); }

constexpr int withSharedMemory = 2;  // version of the interface
const sqlite3_io_methods layerMethods{withSharedMemory, closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
                                      lockFile,         unlockFile, checkReserved, fileControl, sectorSize,   characteristics, mapShared,
                                      lockShared,       barrier,    unmapShared,   nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *layer = reinterpret_cast<LayerFile *>(file);
    layer->base.pMethods = nullptr;
    const int code = realVfs->xOpen(realVfs, name, layer->real(), flags, outFlags);
    if (layer->real()->pMethods)
        layer->base.pMethods = &layerMethods;
    return code;
}

sqlite3_vfs &layerVfs()
{
    static sqlite3_vfs vfs = [] {
        realVfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs layer = *realVfs;
        layer.zName = "faulty";
        layer.szOsFile = int(sizeof(LayerFile)) + realVfs->szOsFile;
        layer.pNext = nullptr;
        layer.xOpen = openFile;
        return layer;
    }();
    return vfs;
}

}  // namespace

FaultyFiles::FaultyFiles() { sqlite3_vfs_register(&layerVfs(), 1); }

FaultyFiles::~FaultyFiles()
{
    failSyncs(0);
    setDiskFull(false);
    sqlite3_vfs_unregister(&layerVfs());
    sqlite3_vfs_register(realVfs, 1);
}

void FaultyFiles::failSyncs(int count) { syncsToFail = count; }

void FaultyFiles::setDiskFull(bool full) { diskFull = full; }

int FaultyFiles::syncs() { return syncCount; }

}  // namespace test
