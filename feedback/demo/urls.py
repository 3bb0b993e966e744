"""What only a demo has: these addresses exist nowhere else."""

from django.urls import path

from feedback.demo import views
from feedback.people.sign_in import account_page

urlpatterns = [
    path("demo/mail/", views.mail, name="demo_mail"),
    path("demo/mail/<str:name>/", views.message, name="demo_message"),
    path("accounts/login/", account_page(views.sign_in), name="account_login"),
]
