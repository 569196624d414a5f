package org.liaisonbot.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.IFactory;

/** The application behind a command, started only when a command needs one of its services. */
final class Application implements IFactory, AutoCloseable {
    private final DataAccess data;
    private @Nullable ConfigurableApplicationContext started;

    Application(DataAccess data) {
        this.data = data;
    }

    <T> T service(Class<T> type) {
        if (started == null) {
            started = data.startServices();
        }
        return started.getBean(type);
    }

    DataAccess data() {
        return data;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (ServiceCommand.class.isAssignableFrom(type)) {
            return type.getDeclaredConstructor(Application.class).newInstance(this);
        }
        return picocli.CommandLine.defaultFactory().create(type);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
