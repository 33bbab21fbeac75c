/** What producers have told again after a restore, and what we hold of them that they have not. */
@NullMarked
package io.huifang.kpi.resync;

import org.jspecify.annotations.NullMarked;
