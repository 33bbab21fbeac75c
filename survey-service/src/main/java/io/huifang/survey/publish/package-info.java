/** Facts for the other services. */
@NullMarked
package io.huifang.survey.publish;

import org.jspecify.annotations.NullMarked;
