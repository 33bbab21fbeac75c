/** Who changed what, when, from where: written with the change, in its transaction. */
@NullMarked
package io.huifang.platform.audit;

import org.jspecify.annotations.NullMarked;
