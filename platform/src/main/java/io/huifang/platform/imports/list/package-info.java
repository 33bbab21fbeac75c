/** Imports as a list, and what is told about the rows of one of them as another. */
@NullMarked
package io.huifang.platform.imports.list;

import org.jspecify.annotations.NullMarked;
