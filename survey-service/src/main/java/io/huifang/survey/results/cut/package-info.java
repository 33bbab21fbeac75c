/** Which answers and invitations results are of. */
@NullMarked
package io.huifang.survey.results.cut;

import org.jspecify.annotations.NullMarked;
