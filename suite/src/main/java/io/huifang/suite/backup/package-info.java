/** Backup and restore of an installation on one machine, with nothing but what it consists of. */
@NullMarked
package io.huifang.suite.backup;

import org.jspecify.annotations.NullMarked;
