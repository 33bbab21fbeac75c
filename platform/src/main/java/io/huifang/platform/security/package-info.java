/** Who is calling, and what may they see. */
@NullMarked
package io.huifang.platform.security;

import org.jspecify.annotations.NullMarked;
