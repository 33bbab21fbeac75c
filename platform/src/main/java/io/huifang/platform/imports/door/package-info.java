/** Imports over HTTP: upload, start, watch, cancel, undo. */
@NullMarked
package io.huifang.platform.imports.door;

import org.jspecify.annotations.NullMarked;
