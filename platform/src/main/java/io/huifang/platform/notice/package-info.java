/** Tells people what has come to their desk: a row in every service, and a bell on every page. */
@NullMarked
package io.huifang.platform.notice;

import org.jspecify.annotations.NullMarked;
