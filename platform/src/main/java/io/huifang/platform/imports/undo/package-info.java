/** Takes back everything that a job has brought, in slices, resumed where it stopped. */
@NullMarked
package io.huifang.platform.imports.undo;

import org.jspecify.annotations.NullMarked;
