/** ETag and If-Match: the second of two writers loses politely. */
@NullMarked
package io.huifang.platform.versioning;

import org.jspecify.annotations.NullMarked;
