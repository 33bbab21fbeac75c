/**
 * A list as data: its columns, filters and orders, and the address that says what of it is shown.
 */
@NullMarked
package io.huifang.platform.list;

import org.jspecify.annotations.NullMarked;
