/** What an operator watches: numbers of the business, the database, health with its reasons. */
@NullMarked
package io.huifang.platform.watch;

import org.jspecify.annotations.NullMarked;
