/** What a transaction writes last, together. */
@NullMarked
package io.huifang.platform.transaction;

import org.jspecify.annotations.NullMarked;
