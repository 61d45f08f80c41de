# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
option(MOSTRADOR_BENCH "Build the benchmarks and their peers" OFF)
option(MOSTRADOR_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(MOSTRADOR_WERROR "Warnings are errors" ON)
option(MOSTRADOR_VERIFY_HEADERS "Compile every public header alone" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Relative paths and tolerant precompiled headers: a second clone hits the first one's cache.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
               CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program(MOLD_PROGRAM mold)
find_program(LLD_PROGRAM ld.lld)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
elseif(LLD_PROGRAM)
  add_link_options(-fuse-ld=lld)
endif()

add_library(mostrador_flags INTERFACE)
target_compile_options(mostrador_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
  -Wno-missing-field-initializers $<$<BOOL:${MOSTRADOR_WERROR}>:-Werror> -fpch-preprocess)
target_compile_definitions(mostrador_flags INTERFACE QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
  QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060000
  MOSTRADOR_VERSION="${PROJECT_VERSION}")
if(MOSTRADOR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
