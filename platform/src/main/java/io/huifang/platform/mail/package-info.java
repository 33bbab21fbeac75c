/** Mails that have to go out: written in the transaction of their cause, sent side by side. */
@NullMarked
package io.huifang.platform.mail;

import org.jspecify.annotations.NullMarked;
