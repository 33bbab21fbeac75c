package io.huifang.platform.transaction;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** For methods with {@link Transactional.TxType#REQUIRES_NEW}. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class DoomedRequiresNew extends DoomedTransaction {}
