package org.liaisonbot.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;

/** How a command reaches the data. */
public interface DataAccess {
    /** Starts the application's services without its server; takes some seconds. */
    ConfigurableApplicationContext startServices();

    /** Opens the database as it is, for reading; creates nothing. */
    Connection connect() throws SQLException;
}
