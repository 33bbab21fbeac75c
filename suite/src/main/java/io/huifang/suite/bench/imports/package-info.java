/** A real file by import, against COPY of the same rows. */
@NullMarked
package io.huifang.suite.bench.imports;

import org.jspecify.annotations.NullMarked;
