/** A page that leads an administrator through an import. */
@NullMarked
package io.huifang.platform.imports.page;

import org.jspecify.annotations.NullMarked;
