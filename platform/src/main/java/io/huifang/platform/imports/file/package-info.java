/** The uploaded file: stored in parts, read as one stream within limits. */
@NullMarked
package io.huifang.platform.imports.file;

import org.jspecify.annotations.NullMarked;
