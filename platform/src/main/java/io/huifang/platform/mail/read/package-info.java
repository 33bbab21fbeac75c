/** Reading mails as they come from outside: who wrote what, and what speaks for a machine. */
@NullMarked
package io.huifang.platform.mail.read;

import org.jspecify.annotations.NullMarked;
