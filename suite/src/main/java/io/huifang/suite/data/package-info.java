/** The folder in which one local installation keeps everything that outlives a run. */
@NullMarked
package io.huifang.suite.data;

import org.jspecify.annotations.NullMarked;
