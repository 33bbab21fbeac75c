/** Answers that a caller has already are not sent once more: ETag and 304. */
@NullMarked
package io.huifang.platform.unchanged;

import org.jspecify.annotations.NullMarked;
