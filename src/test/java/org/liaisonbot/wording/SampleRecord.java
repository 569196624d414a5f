package org.liaisonbot.wording;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records with something in every component, so that every part of a message speaks. */
final class SampleRecord {
    private static final Map<Type, Object> VALUES = Map.of(
            String.class,
            "样",
            int.class,
            7,
            long.class,
            7L,
            boolean.class,
            true,
            LocalDate.class,
            LocalDate.of(2024, 6, 30),
            Instant.class,
            Instant.parse("2024-06-30T00:00:00Z"));

    private SampleRecord() {}

    static Object of(String className) throws ReflectiveOperationException {
        return of(Class.forName("org.liaisonbot." + className));
    }

    private static Object of(Type type) throws ReflectiveOperationException {
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(of(list.getActualTypeArguments()[0]));
        }
        Class<?> record = (Class<?>) type;
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int place = 0; place < values.length; place++) {
            values[place] = of(components[place].getGenericType());
        }
        Constructor<?> canonical = record.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }
}
