/** The matrix as one file that people read, keep beside their other settings, and send back. */
@NullMarked
package io.huifang.escalation.matrix.file;

import org.jspecify.annotations.NullMarked;
