package org.liaisonbot.wording;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
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
        if (type instanceof ParameterizedType filled) {
            return of((Class<?>) filled.getRawType(), Map.of("T", filled.getActualTypeArguments()[0]));
        }
        return of((Class<?>) type, Map.of());
    }

    private static Object of(Type type, Map<String, Type> filledIn) throws ReflectiveOperationException {
        if (type instanceof TypeVariable<?> parameter) {
            return of(filledIn.get(parameter.getName()));
        }
        boolean list = type instanceof ParameterizedType many && many.getRawType() == List.class;
        return list ? List.of(of(((ParameterizedType) type).getActualTypeArguments()[0], filledIn)) : of(type);
    }

    /** @param filledIn what stands for the record's own type parameter */
    private static Object of(Class<?> record, Map<String, Type> filledIn) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int place = 0; place < values.length; place++) {
            values[place] = of(components[place].getGenericType(), filledIn);
        }
        Constructor<?> canonical = record.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }
}
