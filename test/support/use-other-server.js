// The tests of this project clone the databases of the other server: both servers run at the same time.
if (process.env.TEST_OTHER_DATABASE_URL !== undefined)
  process.env.TEST_DATABASE_URL = process.env.TEST_OTHER_DATABASE_URL;
