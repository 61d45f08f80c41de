# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Precompiled headers: four donors, each compiled once; modules reuse one of them.
#   core     Qt Core, QCoro, tl::expected
#   backend  core + Qt Network
#   ui       core + Qt Network, WebSockets, Gui, Widgets
#   test     backend + Qt Test
set(MOSTRADOR_PCH_core_LIBS Qt6::Core QCoro6::Core tl::expected)
set(MOSTRADOR_PCH_backend_LIBS ${MOSTRADOR_PCH_core_LIBS} Qt6::Network QCoro6::Network)
set(MOSTRADOR_PCH_ui_LIBS ${MOSTRADOR_PCH_core_LIBS} Qt6::Network Qt6::WebSockets Qt6::Widgets)
set(MOSTRADOR_PCH_test_LIBS ${MOSTRADOR_PCH_backend_LIBS} Qt6::Test)

function(mostrador_pch_donor name)
  set(target mostrador_pch_${name})
  file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "// Carries the precompiled header '${name}'.\n")
  add_library(${target} OBJECT ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
  target_link_libraries(${target} PRIVATE mostrador_flags ${MOSTRADOR_PCH_${name}_LIBS})
  target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch/${name}.h)
endfunction()

# mostrador_add_module(NAME <name> [PCH core|backend|ui|none] [MOC] SOURCES ... HEADERS ... [DEPENDS ...] [PRIVATE_DEPENDS ...])
#
# Target mostrador_<name>, alias mostrador::<name>. Headers are included from the root of the tree
# ("core/base/result.h"), yet a module sees only the headers of the modules it links: each one has its own include root
# in the build tree, which holds nothing but a link to the module's folder. HEADERS lists the public headers; with
# MOSTRADOR_VERIFY_HEADERS each is compiled alone.
function(mostrador_add_module)
  cmake_parse_arguments(M "MOC" "NAME;PCH" "SOURCES;HEADERS;DEPENDS;PRIVATE_DEPENDS;RESOURCES" ${ARGN})
  if(M_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "mostrador_add_module(${M_NAME}): unknown arguments ${M_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT M_PCH)
    set(M_PCH core)
  endif()
  set(target mostrador_${M_NAME})
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  cmake_path(GET folder PARENT_PATH parent)
  set(include_root ${CMAKE_BINARY_DIR}/include/${M_NAME})
  file(MAKE_DIRECTORY ${include_root}/${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${include_root}/${folder} SYMBOLIC)

  add_library(${target} STATIC ${M_SOURCES} ${M_HEADERS})
  add_library(mostrador::${M_NAME} ALIAS ${target})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  if(M_MOC)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
  if(M_RESOURCES)
    target_sources(${target} PRIVATE ${M_RESOURCES})
    set_target_properties(${target} PROPERTIES AUTORCC ON)
  endif()
  target_include_directories(${target} PUBLIC ${include_root})
  target_link_libraries(${target} PUBLIC ${M_DEPENDS} ${MOSTRADOR_PCH_${M_PCH}_LIBS} PRIVATE mostrador_flags ${M_PRIVATE_DEPENDS})
  if(NOT M_PCH STREQUAL none)
    target_precompile_headers(${target} REUSE_FROM mostrador_pch_${M_PCH})
  endif()

  if(MOSTRADOR_VERIFY_HEADERS AND M_HEADERS)
    set(verify ${CMAKE_BINARY_DIR}/verify/${M_NAME})
    set(units)
    foreach(header IN LISTS M_HEADERS)
      string(REPLACE "/" "_" unit ${header})
      file(CONFIGURE OUTPUT ${verify}/${unit}.cpp CONTENT "#include \"${folder}/${header}\"\n#include \"${folder}/${header}\"\n")
      list(APPEND units ${verify}/${unit}.cpp)
    endforeach()
    add_library(${target}_headers OBJECT ${units})
    target_link_libraries(${target}_headers PRIVATE ${target} mostrador_flags)
  endif()
endfunction()

# mostrador_embed(<module> <prefix> <files...>): files become Qt resources under ":/<prefix>/", paths kept.
function(mostrador_embed module prefix)
  qt_add_resources(mostrador_${module} ${module}_${prefix} PREFIX "/${prefix}" FILES ${ARGN})
endfunction()
