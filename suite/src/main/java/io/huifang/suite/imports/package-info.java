/** Imports of files from the command line. */
@NullMarked
package io.huifang.suite.imports;

import org.jspecify.annotations.NullMarked;
