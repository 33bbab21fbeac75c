/** What a receiver of our webhooks has to do, made by their description alone. */
@NullMarked
package io.huifang.suite.hook;

import org.jspecify.annotations.NullMarked;
