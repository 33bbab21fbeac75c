/** Images: built from what the build made, looked into, and started. */
@NullMarked
package io.huifang.suite.image;

import org.jspecify.annotations.NullMarked;
