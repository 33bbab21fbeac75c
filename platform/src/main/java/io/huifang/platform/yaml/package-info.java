/** Settings as files that people write. */
@NullMarked
package io.huifang.platform.yaml;

import org.jspecify.annotations.NullMarked;
