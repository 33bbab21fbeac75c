/** How an organisation is seen by its customers: name, colour and logo on pages and mails. */
@NullMarked
package io.huifang.platform.brand;

import org.jspecify.annotations.NullMarked;
