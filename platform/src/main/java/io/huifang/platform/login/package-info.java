/** Who is let in by a token or a session, and for how long. */
@NullMarked
package io.huifang.platform.login;

import org.jspecify.annotations.NullMarked;
