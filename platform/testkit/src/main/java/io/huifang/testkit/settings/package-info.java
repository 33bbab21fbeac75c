/** Pages of settings as a browser fills them in. */
@NullMarked
package io.huifang.testkit.settings;

import org.jspecify.annotations.NullMarked;
