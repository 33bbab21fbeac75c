/** Child processes: started, watched, stopped, and found again after a crash. */
@NullMarked
package io.huifang.suite.process;

import org.jspecify.annotations.NullMarked;
