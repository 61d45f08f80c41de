# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later

# mostrador_add_sql(<target> <module> <folder>): <folder>/sql/*.sql become the statements "<module>/<name>" and
# <folder>/migrations/{sqlite,postgres}/NNNN_name.sql the migrations of <module>. The folder is relative to the caller's.
function(mostrador_add_sql target module folder)
  cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
  file(GLOB statements CONFIGURE_DEPENDS ${folder}/sql/*.sql)
  file(GLOB migrations CONFIGURE_DEPENDS ${folder}/migrations/sqlite/*.sql ${folder}/migrations/postgres/*.sql)
  if(statements)
    qt_add_resources(${target} sql_${module} PREFIX /sql/${module} BASE ${folder}/sql FILES ${statements})
  endif()
  if(migrations)
    qt_add_resources(${target} migrations_${module} PREFIX /migrations/${module} BASE ${folder}/migrations FILES ${migrations})
  endif()
endfunction()
