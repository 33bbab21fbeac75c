/** For how long it is kept who stood in for whom, who was away and which shifts changed hands. */
@NullMarked
package io.huifang.escalation.oncall.kept;

import org.jspecify.annotations.NullMarked;
