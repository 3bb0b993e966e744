"""Settings, driven by the environment: DEMO=1 makes a demo, otherwise nothing is assumed and all must be given."""

import re
import secrets
from email.utils import parseaddr
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse_lazy
from environs import Env

from feedback import embedded_postgres

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))

DEBUG = False
DEMO = env.bool("DEMO", False)

# What must be given for real, with an example, and what it must look like.
REQUIRED = {
    "SECRET_KEY": ("a random text of 32 letters or more that nobody else knows", r".{32,}"),
    "ALLOWED_HOSTS": ("the names of this site, such as stories.example.org; never *", r"[^*]+"),
    "DATABASE_URL": ("postgresql://user:password@host/name", r"postgres(ql)?://.+"),
    "SITE_URL": ("how the site is reached, such as https://stories.example.org", r"https?://[^/]+/?"),
    "EMAIL_URL": (
        "the mail server, such as submission://user:password@host:587 (with TLS) or smtp://localhost",
        r"(submission|smtp|file|console|memory)://.*",
    ),
    "URGENT_EMAIL": ("who hears at once when somebody may be in danger", r".+@.+"),
    "DEFAULT_FROM_EMAIL": ("the address that the site's mail comes from", r".+@.+"),
}


def complaints() -> list[str]:
    """List what is missing from the environment, or is not what it must be. Never says what was given."""
    given = {name: env.str(name, "") for name in REQUIRED}
    return [
        f"  {name} {'is not right' if given[name] else 'is missing'}: {example}"
        for name, (example, pattern) in REQUIRED.items()
        if not re.fullmatch(pattern, given[name], re.DOTALL)
    ]


def demo_secret_key() -> str:
    """Keep one random key for the demo in VAR_DIR, so that a restart signs nobody out."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text()


if DEMO:
    SECRET_KEY = env.str("SECRET_KEY", "") or demo_secret_key()
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
    DATABASE_URL = env.str("DATABASE_URL", "") or embedded_postgres.url()
    SITE_URL = env.str("SITE_URL", f"http://localhost:{env.int('PORT', 8000)}")
    DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Hearback <no-reply@demo.hearback.example>")
    # The demo sends nothing: its mail is kept in files, which a page of the demo shows.
    EMAIL_BACKEND = "feedback.demo.mailbox.EmailBackend"
    EMAIL_FILE_PATH = VAR_DIR / "demo-mail"
else:
    if found := complaints():
        raise ImproperlyConfigured(
            "Hearback can't start. This has to be put right in the environment:\n"
            + "\n".join(found)
            + "\nTo try Hearback without setting anything, use: make demo"
        )
    SECRET_KEY = env.str("SECRET_KEY")
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
    DATABASE_URL = env.str("DATABASE_URL")
    SITE_URL = env.str("SITE_URL")
    DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL")
    locals().update(env.dj_email_url("EMAIL_URL"))
    EMAIL_TIMEOUT = 10  # seconds

SITE_URL = SITE_URL.rstrip("/")
SERVER_EMAIL = DEFAULT_FROM_EMAIL


def database(url: str, **options: object) -> dict[str, object]:
    """Read where a database is. Each thread keeps its connection: making one costs more than a whole page."""
    found = env.dj_db_url("NO_SUCH_NAME", url, engine="feedback.database", conn_max_age=600, conn_health_checks=True)
    return found | {"OPTIONS": options | found.get("OPTIONS", {})}


# Through a pooler in transaction mode the next statement may go by another connection: nothing may be left on one.
# Commands and the worker go round it, by DATABASE_DIRECT_URL (manage.py sees to that).
POOLED = env.str("DATABASE_DIRECT_URL", "") not in ("", DATABASE_URL)
DATABASES = {"default": database(DATABASE_URL) | {"DISABLE_SERVER_SIDE_CURSORS": POOLED}}
# A copy of the database that follows it: see feedback/replica.py.
if DATABASE_REPLICA_URL := env.str("DATABASE_REPLICA_URL", ""):
    DATABASES["replica"] = database(DATABASE_REPLICA_URL, connect_timeout=2) | {
        "DISABLE_SERVER_SIDE_CURSORS": POOLED,
        "TEST": {"MIRROR": "default"},
    }
DATABASE_ROUTERS = ["feedback.replica.Router"]

# Who runs this site and whose people read the stories: said on every page, so said truthfully.
SITE_NAME = env.str("SITE_NAME", "Hearback")
ORGANISATION_NAME = env.str("ORGANISATION_NAME", "Trentside Health and Care" if DEMO else "")
PUBLISHER = env.str("PUBLISHER", ORGANISATION_NAME or SITE_NAME)
READERS = env.str("READERS", f"volunteers of {PUBLISHER}")
CONTACT_EMAIL = env.str("CONTACT_EMAIL", "hello@demo.hearback.example" if DEMO else parseaddr(DEFAULT_FROM_EMAIL)[1])
SOURCE_URL = env.str("SOURCE_URL", "")
LEAVE_URL = env.str("LEAVE_URL", "https://www.bbc.co.uk/weather")
# Which words were erased, kept outside the database so that a restore can erase them again.
ERASURE_LEDGER = Path(env.str("ERASURE_LEDGER", str(VAR_DIR / "erased.jsonl")))
# The licence under which others may use what is published, as whoever runs the site has agreed with the authors.
# Without one, the pages say that none has been given.
OPEN_DATA_LICENCE = env.str("OPEN_DATA_LICENCE", "")
OPEN_DATA_LICENCE_URL = env.str("OPEN_DATA_LICENCE_URL", "")
# Whether a strongly critical story, and declining anything but an advert, takes two people. The public page says so
# where it is off.
TWO_PEOPLE = env.bool("TWO_PEOPLE", True)
# Where news of a story in which somebody may be in danger goes at once.
URGENT_EMAIL = env.str("URGENT_EMAIL", "on-call@demo.hearback.example" if DEMO else "")

INSTALLED_APPS = [
    "feedback.directory",
    "feedback.people",
    "feedback.stories",
    "feedback.api",
    "feedback.moderation",
    "responses",
    "feedback.pages",
    "feedback.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "feedback.people.apps.AdministrationConfig",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "feedback.people.second_factor.RequireSecondFactor",
    "feedback.wrong_method.PageForWrongMethod",
]

ROOT_URLCONF = "feedback.urls"
WSGI_APPLICATION = "feedback.wsgi.application"

CONTEXT_PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
    "feedback.site.site_context",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"environment": "feedback.jinja.environment", "context_processors": CONTEXT_PROCESSORS},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": CONTEXT_PROCESSORS},
    },
]
FORM_RENDERER = "feedback.forms.renderer.Renderer"

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("desk")
ACCOUNT_ADAPTER = "feedback.people.sign_in.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "feedback.people.forms.SignInForm",
    "reset_password": "feedback.people.forms.ForgottenPasswordForm",
    "reset_password_from_key": "feedback.people.forms.ChoosePasswordForm",
    "change_password": "feedback.people.forms.ChangePasswordForm",
    "reauthenticate": "feedback.people.forms.PasswordAgainForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Whoever has an account hears by email of a new password or second step.
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A whole office shares one address: the limits by address are wide, those by account strict.
ACCOUNT_RATE_LIMITS = False if DEMO else {"login": "120/m/ip", "login_failed": "60/m/ip,5/15m/key"}
MFA_ADAPTER = "feedback.people.sign_in.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "feedback.people.forms.CodeForm",
    "reauthenticate": "feedback.people.forms.CodeAgainForm",
    "activate_totp": "feedback.people.forms.SetUpForm",
}
# An administrator gave the address, and the password was chosen through a link that went there.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = SITE_NAME
# A second factor is asked of everybody who signs in, except where the people are invented.
SECOND_FACTOR_REQUIRED = not DEMO

# Said once after a redirect. A cookie of its own, so that reading a page never looks at a session.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        # It holds the counts of failed sign-ins: so many that nobody can push them out with made-up names.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
}

# Finished pages that each web process keeps, in megabytes; 0 makes every page anew. See feedback/page_cache.py.
PAGE_CACHE = env.int("PAGE_CACHE", 8)
# Milliseconds that the database may work for one search, and again for what to offer where it finds little.
SEARCH_TIME_LIMIT = env.int("SEARCH_TIME_LIMIT", 200)
# For so many seconds a cache in front may show a page without asking: so long it may show what has been withdrawn.
SHARED_CACHE_SECONDS = env.int("SHARED_CACHE_SECONDS", 0)
if not 0 <= SHARED_CACHE_SECONDS <= 30:
    raise ImproperlyConfigured("SHARED_CACHE_SECONDS is 0 to 30: what is withdrawn must be gone within the minute.")

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS and env.bool("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31536000 if HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
# It goes with the browser, so that a shared device does not remember that somebody told a story.
CSRF_COOKIE_AGE = None
CSRF_TRUSTED_ORIGINS = [SITE_URL] if HTTPS else []
CSRF_FAILURE_VIEW = "feedback.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"

# How many proxies of ours stand in front: that many addresses at the end of X-Forwarded-For are believed.
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# A story is long, and some pages carry it along until it can be sent.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

PROCRASTINATE_IMPORT_PATHS = [
    "feedback.stories.jobs",
    "feedback.stories.notice_period",
    "feedback.moderation.expecting",
    "feedback.moderation.jobs",
    "feedback.moderation.legal_reminders",
    "feedback.moderation.suggesting.jobs",
    "feedback.api.jobs",
]

# To the console alone: no error is mailed to anybody, because it could quote what somebody wrote.
ADMINS: list[tuple[str, str]] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"discreet": {"()": "feedback.logs.Formatter", "format": "%(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # What visitors mistype is theirs.
    "loggers": {"django.request": {"level": "ERROR"}},
}
