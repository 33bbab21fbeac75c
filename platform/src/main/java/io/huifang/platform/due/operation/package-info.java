/** The engine in a running service: started, measured, audited, repaired. */
@NullMarked
package io.huifang.platform.due.operation;

import org.jspecify.annotations.NullMarked;
