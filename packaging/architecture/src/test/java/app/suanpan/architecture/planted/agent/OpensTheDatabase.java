package app.suanpan.architecture.planted.agent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Planted: a second place that commits. */
public final class OpensTheDatabase {
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:planted");
    }
}
