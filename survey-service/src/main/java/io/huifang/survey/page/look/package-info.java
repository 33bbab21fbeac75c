/** Style sheets of questionnaires, which show and hide what hangs on answers. */
@NullMarked
package io.huifang.survey.page.look;

import org.jspecify.annotations.NullMarked;
