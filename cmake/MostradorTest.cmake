# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later

# mostrador_add_test(NAME <room> SOURCES ... [DEPENDS ...] [LABELS ...] [TIMEOUT s] [ENVIRONMENT ...] [MOC_UI])
#
# One executable a room. Each source holds one Q_OBJECT test class and ends with MOSTRADOR_TEST(Class); the shared main
# (tests/support/test_main.cpp) runs all classes of the room and ends with a line "<n> passed, <n> failed".
function(mostrador_add_test)
  cmake_parse_arguments(T "" "NAME;TIMEOUT;PCH" "SOURCES;DEPENDS;LABELS;ENVIRONMENT" ${ARGN})
  set(target test_${T_NAME})
  if(NOT T_PCH)
    set(T_PCH test)
  endif()
  add_executable(${target} ${T_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_link_libraries(${target} PRIVATE mostrador_flags mostrador::test_support ${T_DEPENDS} ${MOSTRADOR_PCH_${T_PCH}_LIBS} Qt6::Test)
  target_precompile_headers(${target} REUSE_FROM mostrador_pch_${T_PCH})
  add_test(NAME ${T_NAME} COMMAND ${target})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  set_tests_properties(${T_NAME} PROPERTIES TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;MOSTRADOR_SOURCE_DIR=${CMAKE_SOURCE_DIR};MOSTRADOR_BUILD_DIR=${CMAKE_BINARY_DIR};${T_ENVIRONMENT}")
endfunction()
