"""All that can be said of a person, an attribute to each module, with the many ways to say it; ``chat``: of nobody."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.phrasings.address import ADDRESS
from mplus_memory.training.phrasings.age import AGE
from mplus_memory.training.phrasings.allergy import ALLERGY
from mplus_memory.training.phrasings.birthday import BIRTHDAY
from mplus_memory.training.phrasings.birthplace import BIRTHPLACE
from mplus_memory.training.phrasings.car import CAR
from mplus_memory.training.phrasings.city import CITY
from mplus_memory.training.phrasings.code import CODE
from mplus_memory.training.phrasings.company import COMPANY
from mplus_memory.training.phrasings.diet import DIET
from mplus_memory.training.phrasings.dislike import DISLIKE
from mplus_memory.training.phrasings.event import EVENT
from mplus_memory.training.phrasings.favourite import FAVOURITE
from mplus_memory.training.phrasings.hobby import HOBBY
from mplus_memory.training.phrasings.holiday import HOLIDAY
from mplus_memory.training.phrasings.hometown import HOMETOWN
from mplus_memory.training.phrasings.instrument import INSTRUMENT
from mplus_memory.training.phrasings.job import JOB
from mplus_memory.training.phrasings.language import LANGUAGE
from mplus_memory.training.phrasings.like import LIKE
from mplus_memory.training.phrasings.name import NAME
from mplus_memory.training.phrasings.nationality import NATIONALITY
from mplus_memory.training.phrasings.native import NATIVE
from mplus_memory.training.phrasings.object import OBJECT
from mplus_memory.training.phrasings.origin import ORIGIN
from mplus_memory.training.phrasings.pet import PET
from mplus_memory.training.phrasings.reading import READING
from mplus_memory.training.phrasings.school import SCHOOL
from mplus_memory.training.phrasings.shoe import SHOE
from mplus_memory.training.phrasings.sport import SPORT
from mplus_memory.training.phrasings.spouse import SPOUSE
from mplus_memory.training.phrasings.subject import SUBJECT
from mplus_memory.training.phrasings.team import TEAM
from mplus_memory.training.phrasings.wake import WAKE

ATTRIBUTES: tuple[Attribute, ...] = (
    CITY,
    ADDRESS,
    BIRTHPLACE,
    ORIGIN,
    HOMETOWN,
    NATIONALITY,
    NAME,
    AGE,
    BIRTHDAY,
    SPOUSE,
    JOB,
    COMPANY,
    SUBJECT,
    SCHOOL,
    LANGUAGE,
    NATIVE,
    INSTRUMENT,
    HOBBY,
    SPORT,
    FAVOURITE,
    LIKE,
    DISLIKE,
    ALLERGY,
    DIET,
    EVENT,
    HOLIDAY,
    READING,
    TEAM,
    WAKE,
    PET,
    CODE,
    OBJECT,
    CAR,
    SHOE,
)
